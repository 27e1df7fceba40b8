/** Which writing a character belongs to, for the choice of fonts and the way in which a line is broken. */

/** Written from right to left, or a mark that asks for it (Unicode, Bidi_Class R, AL and the marks and overrides). */
export const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** A font turns these letters round by itself. */
export const TURNED_BY_THE_FONT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** No blanks between words: lines break between words or characters (Unicode line breaking, classes ID and SA). */
export const WITHOUT_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uffef]/u

/** Vowels and marks move round their letters: the signs in their order do not tell what was written. */
export const REARRANGED = /[\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/u

export const EMOJI = /[\p{Emoji_Presentation}\p{Regional_Indicator}\ufe0f\u20e3]/u

/** Without a shape of their own: joiners, variation selectors, tags, soft hyphen, marks and overrides of direction, byte order mark. */
export const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u

/** Marks that open or override a direction: a text is shown in the order of its own letters, so that none can turn another's words round. */
export const DIRECTION_OVERRIDE = /[\u202a-\u202e\u2066-\u2069]/gu
