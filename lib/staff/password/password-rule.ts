/** The longest password that is hashed: hashing costs by length, and anybody may send one. */
export const PASSWORD_MAX = 200
export const PASSWORD_MIN = 10
