import { foldName } from '../../../language/places/gazetteer.ts';

/** Words for people whoever they are. */
const GENERAL =
  /^(?:tjm|tjman|handl|insp|ledamoterna|politikerna|personer|personar|person|persons|people|pers|ppl|pax|st|stycken|styck|stk|stykker|man|mand|[a-z]+kolle(?:gor|ger)|individuals|visitors|besokare|deltagare|deltakere|deltagere|participants|delegates|delegater|guests|gaster|gjester|gaester|members|medlemmar|medlemmer|colleagues|kollegor|kolleger|kollegaer|officials|officers|functionaries|tjansteman|tjanstepersoner|tjenestemenn|embedsmaend|medarbetare|medarbejdere|ansatte|anstallda|staffs?|employees|folk|manniskor|heads|seats|professionals|experts|experter|specialister|specialists|representanter|representatives|vuxna|adults|barn|children|kids|killar|tjejer|herrar|damer|kvinnor|men|women|chefer|chiefs|ledare|leaders|managers|directors|direktorer|huvuden|resenarer|travellers|travelers|mps|ngn|us|oss|medfoljande|buddies|unga|unge|ladies|gentlemen|mates|workmates|pals|lads|folks|polare|kompisar|anstallda|resande|utsanda|fortroendevalda|accompanying|faculty)$/;

/** Endings of words for people by what they do, in the plural. */
const SWEDISH_PLURAL =
  /(?:are|[a-z]folk|[a-z]personal|(?<!publ|repl|fabr)iker|arna|arier|arna|arer|ister|ologer|onomer|ogoger|agoger|grafer|tekniker|kniker|jurister|chefer|ledare|direktorer|sekreterare|inspektorer|ingenjorer|arkitekter|designer|designers|konsulenter|konsulter|strateger|studenter|intendenter|elever|pojkar|flickor|assistenter|skoterskor|terapeuter|ledamoter|politiker|borgmastare|radgivare|samordnare|koordinatorer|administratorer|controllers|controllrar|ekonomer|revisorer|rektorer|prefekter|larare|forskare|doktorander|professorer|lektorer|pedagoger|psykologer|kuratorer|konservatorer|poliser|kommunalrad|borgarrad|ministrar|ministre|delegerade|pensionarer|seniorer|ungdomar|frivilliga|frivillige|volontarer|praktikanter|laboranter|aspiranter|[a-z]ombud|[a-z]vakter|docenter|agenter|tolkar|guider|vaktmastare|vardare|bibliotekarier|musiker|konstnarer|kuratorer|planerare|byggare|man|kvinnor|vanner|fosterforaldrar|larlingar|lotsar|foraldrar|bekanta|bekante|domare|advokater|akademiker|studerande|sakkunniga|generaler|byrakrater|laerere|laerer|ledere|arkivarer|planleggere|radgivere|handlaeggere|saksbehandlere|elever|verger|pleiere|plejere|behandlere|pedagoger|paedagoger|skoleledere|bibliotekarer|medlemmer|imamer|rabbiner|praster|biskopar|munkar|nunnor|kaptener|kyrkoherdar|(?<!fl|tidlig|tidig|sen|lang|leng|vid|hoj|hoy|tilblid|m)ere)$/;
const ENGLISH_PLURAL =
  /(?:ers|ors|ists|ians|ants|ents|eers|men|women|nurses|clerks|judges|teachers|heads|advisors|architects|experts|academics|physicians|doctors|deputies|aides|councillors|mayors|wardens|guards|pupils|youth|cops|librarians|secretaries|trainees|interns|retirees|pensioners|eurs|gogues|specialists|volunteers|parents|chefs|cooks|girls|boys|scouts|teenagers|youngsters|artists|athletes|coaches|referees|priests|guides|spouses|diplomats|attaches|counsellors|ministers|governors|kings|chemists|scientists|analysts|beekeepers|staffers|bureaucrats|practitioners|delegates|assistants|apprentices|midwives|attorneys|arborists|ecologists|friends|partners|leads|members|coordinators|pilots|scholars|mothers|fathers|acquaintances)$/;
const SWEDISH_SINGULAR =
  /(?:are|arie|ist|olog|onom|agog|tekniker|jurist|chef|ledare|direktor|sekreterare|inspektor|ingenjor|ingenior|sjef|arkitekt|konsulent|konsult|strateg|student|elev|assistent|skoterska|terapeut|ledamot|politiker|tolk|kollega|ordforande|person|kollegor|kvinna|man|hustru|make|maka|fru|professor|rektor|larer|laerer|leder|radgiver|doktorand|forskare|(?<!publ|repl|fabr|mus)iker|konservator|medarbetare|medarbejder|medarbeider|stallforetradare|bitradande|suppleant|chauffor|fotograf|kapten)$/;
const ENGLISH_SINGULAR =
  /(?:er|or|ist|ian|ant|colleague|mistress|clerk|judge|nurse|teacher|head|architect|expert|deputy|aide|secretary|spouse|wife|husband|attache|counsellor|interpreter|boss|friend|partner|assistant|student|chief|guide|driver|official|directress|executive|lady|girl|boy|physio|medic|trainee|apprentice)$/;

/** Somebody by a word without an ending of its own. */
const SINGLE =
  /^(?:mamma|pappa|mum|dad|prast|imam|rabbin|biskop|polis|kock|lots|veterinar|munk|nunna|priest|rabbi|bishop|cook|chef|vet|pilot|monk|nun|tillitsvald|tillitsvalgt|fortroendevald|anstalld|sakkunnig|utsand|scholar|consul|konsul|parent|foralder)$/;

/** Plurals that look like people but are not. */
const NOT_PEOPLE =
  /^(?:kommer|reser|aker|blir|.*care|.*skolor|.*hundar|.*hunder|.*dogs|rum|rooms|ar|years|timmar|hours|timer|dagar|days|dager|dage|veckor|weeks|uker|manader|months|minuter|minutes|minutter|kronor|euro|euros|dollars|pounds|kr|sek|eur|km|kilometers|kilometer|kilometers|meter|meters|metres|metrar|procent|percent|kvadratmeter|hektar|nummer|numbers|computers|datorer|papers|letters|brev|quarters|kvarter|centers|centres|documents|towers|servers|sensors|corners|rivers|powers|orders|offers|others|matters|answers|questions|fragor|factors|sectors|doors|floors|indicators|monitors|reactors|elevators|borders|shelters|customers|users|figures|charters|tenders|chapters|posters|trailers|computers|containers|cars|bilar|bussar|cyklar|hyresgaster|tenants|apartments|lagenheter|inhabitants|invanare|residents|innbyggere|indbyggere|medborgare|citizens|households|hushall|schools|skolor|events|projekt|projects|documents|statements|elements|departments|contracts|instruments|moments|agreements|improvements|environments|investments|districts|stadsdelar|omraden|areas|topics|themes|teman|amnen|items|parts|delar|gardar|avdelningar|buses|rooms|beds|sangar|tables|bord|courses|kurser|klasser|classes|grupper|groups|teams|kommuner|cities|stader|countries|lander|platser|places|sites|offices|libraries|bibliotek|forskolor|museer|museums|parker|parks|streets|gator|och|and|fler|more|visitors'|apprenticeships|papper|nummer|november|december|september|october|oktober|under|efter|eller|after|over|for|or|other|order|later|summer|winter|number|letter|paper|dinner|member of|center|computer|quarter|water|orkester|mer|mar|per|var|har|nar|dar|ar|kan|garna|ofta|utan|innan|sedan|men|den|person from|vinter|sommar|platsar|kallare|stor|homes|houses|flats|bostader|grader|degrees|litres|liters|liter|kilos|kilo|gravar|graves|stenar|stones)$/;

/** They end as Swedish plurals do, and are one. */
const ONE_PERSON = /(?:minister|magister|sister)$/;

/** Whether a word stands for several people: "personer", "trafikplanerare", "nurses". */
export function isPeople(word: string): boolean {
  // A joined word is its last part: "head-teachers", and no "day-care".
  const folded = foldName(word).replace(/['’].*$/, '');
  if (NOT_PEOPLE.test(folded) || ONE_PERSON.test(folded)) return false;
  return (
    GENERAL.test(folded) ||
    (folded.length > 4 && (SWEDISH_PLURAL.test(folded) || ENGLISH_PLURAL.test(folded)))
  );
}

/** Whether a word is known to be no people: rooms, years, euros. */
export function isThing(word: string): boolean {
  return NOT_PEOPLE.test(foldName(word));
}

/** Whether a word counts people whoever they are, so that it is likely to count them all. */
export function isGeneral(word: string): boolean {
  return /^(?:personer|personar|persons|people|pers|ppl|pax|st|stycken|stk|stykker|man|visitors|besokare|deltagare|deltakere|deltagere|participants|us|individuals)$/.test(
    foldName(word),
  );
}

/** Whether a word stands for one person: "kollega", "interpreter". */
export function isPerson(word: string): boolean {
  const folded = foldName(word).replace(/['’].*$/, '');
  return (
    !NOT_PEOPLE.test(folded) &&
    (folded.length > 3 || folded === 'man' || folded === 'fru') &&
    (SINGLE.test(folded) || SWEDISH_SINGULAR.test(folded) || ENGLISH_SINGULAR.test(folded))
  );
}
