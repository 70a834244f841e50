// How a packed value begins. A byte up to LONGEST_SHORT is the length of a scalar's canonical text, which follows.

export const LONGEST_SHORT = 240
/** A scalar: length in four bytes, text. */
export const LONG = 250
/** An object: its shape in two bytes, then the values of its sorted keys. */
export const OBJECT = 251
/** An object whose shape is not kept: how many keys in four bytes, then each key's head as a LONG, and its value. */
export const LOOSE = 252
/** A list: how many values in four bytes, then the values. */
export const LIST = 253
/** No value: the key is left out. */
export const ABSENT = 254
