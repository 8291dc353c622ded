import type { Bilingual } from '../../language/language.ts';

/** What a word, or a fixed turn of words, does in what is said out of courtesy. */
export type Part =
  /** "Hej". */
  | 'hail'
  /** "Hur är läget?": said in passing, and about nothing. */
  | 'passing'
  /** "Hur är det?": in passing beside a greeting, and of what was spoken of elsewhere. */
  | 'passing-beside'
  | 'farewell'
  | 'thanks'
  | 'assent'
  | 'refusal'
  | 'good'
  | 'bad'
  /** Is weary of what was said or of how often: "suck", "are you kidding". */
  | 'sigh'
  | 'negation'
  /** What the one who answers does well or not: understand, help, listen. */
  | 'grasp'
  /** What one wishes others a good one of. */
  | 'occasion'
  | 'wishing'
  | 'first-person'
  | 'second-person'
  /** Points at what was said: "that". */
  | 'pointing'
  /** Says nothing by itself. */
  | 'filler'
  /** A person of flesh and blood. */
  | 'human'
  /** Whom one may mean by a person: somebody. */
  | 'somebody'
  /** What one wants with a person: to talk, an answer. */
  | 'contact'
  /** Asks for something. */
  | 'wanting';

type Words = Readonly<Partial<Record<Part, string>>>;

/** Turns of several words, which mean something else than their words do: folded, as patterns. */
export const turns: Bilingual<Words> = {
  sv: {
    thanks: 'tack ska (?:du|ni) ha|tack for att (?:du|ni) (?:finns|fanns|hjalpte till|hjalper till)',
    farewell:
      'tack och hej|hej (?:da|sa lange)|ha det?|(?:vi )?(?:ses|hors|syns)|god natt|pa aterseende|ta det lugnt|(?:nu ar det )?dags att ga hem|slut for (?:i ?dag)|ta hand om (?:dig|er)|nu (?:(?:gar|sticker|drar|slutar) jag|jag (?:gar|sticker|drar|slutar))(?: hem)?|(?:nu )?(?:ska|maste|far) (?:jag?|vi)(?: nu)? (?:ga |sticka |dra )?hem(?:at)?|jag? (?:gar|sticker|drar|ska|maste) (?:ga |sticka |dra )?(?:hem|nu)',
    hail: '(?<!(?:en|ha|trevlig) )go[dr]? ?(?:morgon|morron|morr?n|dag|kvall|afton|eftermiddag|formiddag|middag)',
    passing:
      'hur (?:mar (?:du|ni)|star det till|ar laget|ar det med (?:dig|er)|har du det)|laget(?: bre)?|allt (?:bra|val)(?: med (?:dig|er))?|(?:vilket|vilken|sant|sicket|sicken|snacka om) (?:\\p{L}+ )?\\p{L}*(?:vader|vadret|kyla|hetta|varme)(?: (?:ute|idag|i dag|dar ute|va|alltsa))*|(?:(?:har det hant|finns det|har du|ar det) )?(?:nagot|nanting|nagonting) nytt',
    'passing-beside': 'hur (?:ar|gar) det',
    assent: 'det var allt(?: jag (?:behovde|undrade|ville veta))?|det racker(?! med)|inga problem|ingen fara',
    good: 'battre an (?:min|mina|mitt|var|vara|vart|alla|nagon|de flesta) \\p{L}+|till (?:stor |mycket |god |nagon )?hjalp|(?:det|vad) jag (?:behovde|undrade|ville veta|letade efter|sokte)|tummen? upp',
    sigh: '(?:driver|skojar|skamtar) (?:du|ni) (?:med (?:mig|oss))?|ar (?:du|ni) inte klok\\w*|herre ?gud|lagg av|vad fan|for helvete|vad ar det for (?:fel|trams|skit|strunt)',
    wishing: 'god fortsattning(?: pa)?',
    occasion: 'nytt ar',
    human: 'en (?:riktig |levande )?person',
    contact: 'horas? av (?:sig|mig)|komma i kontakt',
    filler:
      '(?:forsta|andra|tredje|fjarde|femte|sjatte|sjunde|tionde|hundrade|tusende|elfte) gangen|samma sak|gang pa gang|pa (?:riktigt|forhand)|nasta vecka|i (?:dag|morgon|stallet|efterhand)|sen sist|sedan sist',
  },
  en: {
    farewell:
      'over and out|good ?(?:bye|night)|see (?:you|ya|u)|take care|so long|(?:talk|speak) to you (?:later|soon)|catch you later|have a good one|gotta (?:go|run)|(?:i am|im) (?:off|going|heading) home|off home|(?:talk|speak) tomorrow|i (?:am off|have to go|must go)|im off',
    hail: '(?<!a )good ?(?:morning|day|afternoon|evening)',
    passing:
      '(?:how (?:are|r)|hows|how is) (?:you|u|ya|yall|things|life|everything)(?: (?:doing|going))?|hows? (?:is )?it going|hows? (?:is )?your (?:day|week)(?: going| been)?|(?:whats|what is) (?:up|new)(?! (?:this|next|today|tomorrow|tonight|on|in|for|with)(?!\\p{L}))|(?:what|such) (?:(?:a|an|some) )?(?:\\p{L}+ )?weather(?: (?:today|out(?: there| here)?|outside|isnt it|innit|eh|huh))*|anything new|how do you do',
    thanks: 'thank (?:you|u|ya)|much obliged',
    assent:
      'that(?:s| is) (?:all|it)(?: (?:i|we) (?:need(?:ed)?|wanted(?: to know)?))?|no (?:problem|worries)',
    sigh: '(?:are )?(?:you|u) (?:kidding|joking|serious)(?: (?:with )?me)?|you must be (?:kidding|joking)|is this (?:a|some kind of a?) joke|what the (?:hell|fuck|heck)|for (?:gods|fucks|christs|heavens) sake|give me a break|(?:i am|im) (?:so )?(?:fed up(?: with)?|(?:sick|tired) of)',
    filler:
      '(?:second|third|fourth|fifth|tenth|hundredth|umpteenth) time|same (?:thing|question)|over and over|time and again',
    good: 'better than (?:my|our|any|all|most)(?: of)?(?: the| my| our)? \\p{L}+|(?:just |exactly )?what (?:i|we) (?:needed|wanted|asked(?: for)?|meant|was looking for)|thumbs up|well done|keep it up|made my day',
    occasion: 'new year',
    contact: 'get (?:in touch|hold of)|look (?:at|into)',
    human: '(?<!contact )(?:human(?: being)?s?|person|real one|city hall)',
  },
};

/** Single words: folded, as patterns of whole ones with spaces between. */
export const words: Bilingual<Words> = {
  sv: {
    hail: `
      hej hejsan hejhej hallo?a?j?(?:san)? tja(?:b\\w*|nare?|re)? tje(?:n\\w*)? tjo mors(?:ning)? morr?n
      morron gomorr?on gomorgon hallihalla svejsan hola moin aloha`,
    farewell: 'hejda hejdo a[dj]jo farval godnatt natti',
    thanks: 'tack(?:ar|is|sam|samt|samma|elitack)? takk uppskattar',
    assent: 'ok okej okey oki okidoki japp jaha aha uppfattat',
    refusal: 'nej na nae nepp',
    good: `
      bra grymm? topp(?:en)? perfekt super harlig kanon duktig snall smart klok vass bast fantastisk
      underbar schyss?t? schysst snygg suveran utmarkt stralande fin kul rolig klockren lysande skon
      cool haftig hjalpsam gullig trevlig briljant otrolig imponerande najs nice awesome proffsig gott
      raddade raddar alskar gillar guld stjarna parla klippa angel hjalte hjalpte geni gott battre`,
    bad: `
      fel felaktig galen less besviken trott dalig kass vardelos usel usl dumm? korkad korkat trog hopplos meningslos lojlig oduglig
      irriterande storig patetisk urusel illa samst samre obegriplig frustrerande idiotisk bedrovlig
      suger skrap skit idiot dumbom dummer nonsens trams`,
    sigh: 'suck usch fyfan argh grr pust',
    negation: 'inte ej aldrig ingenting inget ingen inga noll nada icke knappt knappast',
    grasp: `
      fattar? forstar? forstod fattade begriper? hajar? hjalp(?:er|a)? lyssnar? lyssnade vet kan funkar?
      fungerar? duger vettigt svarar`,
    occasion: `
      dag kvall helg natt vecka jul julhelg pask midsommar sommar semester eftermiddag formiddag morgon
      lunch (?:man|tis|ons|tors|fre|lor|son)da[gn] afton lov fortsattning stund`,
    wishing: 'ha god goda glad onskar hoppas',
    'first-person': 'jag vi',
    'second-person': `
      du ni dig dej er din ditt dina utblick bot boten botten robot roboten maskin svar svaret svaren`,
    pointing: 'det den detta',
    filler: `
      ah av kara odmjukast vilken vilket vilka gud herregud hordu horru och o pa till alls da sa ju val nu igen dar har mig mej ar e var va vad i en ett med for att eller
      hela min mitt mina allt all alla allihopa? alihop horni fraga fragan mycket mkt jattemycket
      riktigt riktiga? verkligen helt ganska lite himla javla jakla satans fan faen jaklar oj wow som
      alltsa assa ba bara hemskt vansinnigt fruktansvart men sorry forlat ursakta kompis polare mannen bror snalla snallaste hjartligt
      varmt stort stor tusen miljoner idag imorgon imorr?n imorron sen senare snart om jobbat gjort gjorde jobb
      jobbar blev blir sjalv detsamma ocksa redan varldens hort sagt sager menar menade fragar fragade
      snabb snabbt hjalpen mer precis fortfarande ens tycker information infon info sant`,
    human: 'manniska manniskor levande',
    somebody: 'nagon nan kollega',
    contact: `
      prata tala snacka svara fraga kontakta na hjalpa kolla titta ringa chatta traffa mejla`,
    wanting: `
      fa kan kunde skulle vill vilja far finns gar hos istallet hellre foredrar behover kopplas? koppla`,
  },
  en: {
    hail: 'hi hello hey heya? hiya yo howdy mornin morning evening gday aloha hola greetings hallo',
    farewell: 'bye byebye goodbye goodnight cya ciao farewell cheerio ttyl laters',
    passing: 'sup wassup whatsup',
    thanks: 'thanks thanx thnx thx tnx tx ty tysm cheers appreciated? grateful thankful',
    assent: 'ok okay k alright understood noted gotcha',
    refusal: 'no nope nah',
    good: `
      good great greatest perfect excellent cool nice nicely awesome amazing amazingly brilliant
      fantastic wonderful super superb lovely helpful useful kind kindest best smart clever fabulous
      impressive impressed saved love fun sweet terrific outstanding wow neat helped rock star gem angel genius hero
      lifesaver legend handy better`,
    bad: `
      wrong incorrect mistaken fail failed bad badly worse worst terrible terribly awful useless stupid dumb worthless hopeless horrible
      annoying pathetic broken silly sucks crap crappy rubbish garbage trash shit shitty bullshit
      nonsense idiot idiotic lousy unhelpful frustrating clueless pointless ridiculous poor`,
    sigh: 'ugh argh sigh meh wtf',
    negation: `
      not dont doesnt didnt isnt wasnt arent cant cannot couldnt wont never nothing none aint hardly
      zero`,
    grasp: `
      understand understood get help helps helping listen listening know answer answered work works
      working useful`,
    occasion: `
      day evening weekend night week (?:mon|tues|wednes|thurs|fri|satur|sun)day christmas xmas easter summer holidays? vacation morning afternoon
      rest`,
    wishing: 'have happy merry enjoy wish',
    'first-person': 'i im ive we',
    'second-person': 'you u ya ur your youre youve yall utblick bot robot machine ai thing',
    pointing: 'that thats this it its',
    filler: `
      ah answers many helping out and real actual live living is was are r were be been so very really such a an the to for of at
      all me my much lot lots bunch ton tons million again there everyone everybody folks guys mate man
      buddy friend dear today tomorrow later soon now then oh well just too also job done do did does on
      in with as what how one hope most more even still totally completely absolutely pretty quite
      please sorry but by fucking damn bloody whatsoever asked asking saying mean meant say said
      question quick quickly if way any anything ever`,
    human: 'operator',
    somebody: 'someone somebody anyone anybody',
    contact: `
      talk speak chat answer ask reach contact help look check call reply respond connect transfer email`,
    wanting: `
      can could may want need would like prefer rather instead from here get let id should`,
  },
};
