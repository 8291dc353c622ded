/**
 * What is said of whoever should have answered, and has not: it waits for them, they are silent, or slow. A part of a pattern
 * of folded words.
 */
export const lagging =
  '(?:hort av sig|hor av sig|hort (?:nagot|nat|ett ord) (?:fran|av)|(?:ar|varit|blivit) tyst\\w*|slapar|slapat|drojer|drojt|sega\\w*|sol(?:ar|at)|drar (?:benen efter sig|ut pa)|ligger efter|ar (?:sen|sena|forsenad\\w*)(?: med| pa)?|dragging (?:their|its) (?:feet|heels)|drag(?:s|ged)? (?:their|its) (?:feet|heels)|slow(?:est)?|stalling|lagging|holding (?:it|this|us|things) up|behind (?:on|with)|(?:gone|still|been) silent|quiet|heard (?:back|from)|yet to|outstanding)';
