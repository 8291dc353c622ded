/** The given names that are commonest in Sweden, of all ages and many origins; those that are words too stand apart. */
export const givenNames: ReadonlySet<string> = new Set(
  `maria anna margareta elisabeth eva kristina birgitta karin ingrid linnea marie sofia kerstin lena helena emma johanna
  sara katarina inger cecilia elin monica anita jenny amanda ulla therese julia hanna malin gunilla linda louise annika
  susanne elsa matilda ida frida sandra ellen jessica astrid agneta charlotte ulrika anette emelie barbro gunnel berit
  ebba alice klara märta moa ella maja lovisa agnes wilma nathalie rebecka josefin madeleine pia camilla åsa helen
  ann-marie marianne yvonne gun lisa veronica caroline carina fatima aisha amina zahra mariam leila nadia olga irina
  natalia katarzyna agnieszka magdalena jolanta svetlana
  erik lars karl anders johan per nils mikael jan hans peter gustav bengt fredrik daniel bo gunnar sven alexander
  andreas magnus stefan leif mattias christer thomas jonas ulf olof göran axel jakob marcus anton oskar simon emil
  henrik hugo kjell joakim david arne oliver linus lucas rickard robert elias roger tommy christian johannes patrik
  william martin tomas ove åke joel filip ali mohamed mohammed ahmed hassan omar ibrahim mustafa yusuf abdi rolf
  sebastian viktor tobias rasmus jesper claes håkan kenneth börje dan rune torbjörn jimmy kent roland ronny sören urban
  björn sten stig liv vide alva tuva saga hampus albin edvin wilhelm john james michael richard paul george piotr
  krzysztof tomasz janis juris andrzej ivan dmitri sergei oleksandr volodymyr jean pierre carlos jose giovanni marco`
    .split(/\s+/)
    .filter((name) => name !== ''),
);

/** Names that also are words, places or terms of ours: taken for a name only where a family name follows. */
export const doubtfulNames: ReadonlySet<string> = new Set(
  'per bo björn sten stig liv vide saga gun dan urban sofia victoria charlotte madeleine kent moa pia ali paul john george jean'.split(
    ' ',
  ),
);
