/** A day. A hint beyond it is a mistake or an attack, and is ignored. */
export const longestHintMs = 86_400_000;
