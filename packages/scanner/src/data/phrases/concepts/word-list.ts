/**
 * Words that mean the same, in many languages: parted by spaces, `_` between the words of one term, `*` at the end of
 * a stem ("verif*") or at the start of an ending ("*konto"). Chinese and Japanese terms are found inside of text.
 * Written by hand from public advice on such mail; accents and case do not matter.
 */
export type WordList = string;
