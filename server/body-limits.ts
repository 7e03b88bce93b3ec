const KIB = 1024
const MIB = 1024 * KIB

/** Of a form that photographs come with. */
const WITH_PICTURES = 40 * MIB

type Limit = { path: RegExp; anybody: number; staff: number }

/**
 * How many bytes may be sent where, by anybody and by whoever brings a login. nginx has the same numbers
 * (deploy/nginx.conf); what its route says in words at the field, it may say of more than is taken.
 */
const LIMITS: Limit[] = [
  // Three photographs and what is written: a fourth of that size is refused here, one that is too large in words there.
  {
    path: /^\/(k\/[^/?]+\/say\/problem|s\/[^/?]+|do\/[^/?]+(\/problem)?)\/?(\?|$)/i,
    anybody: WITH_PICTURES,
    staff: WITH_PICTURES,
  },
  { path: /^\/k\/[^/?]+\/(say|ask)(\/|\?|$)/i, anybody: 64 * KIB, staff: 64 * KIB },
  { path: /^\/staff\/images(\?|$)/, anybody: 64 * KIB, staff: 64 * MIB },
  { path: /^\/staff(\/|\?|$)/, anybody: 64 * KIB, staff: 2 * MIB },
  { path: /^\/api\//, anybody: 64 * KIB, staff: 64 * KIB },
]
const OTHERS = { anybody: 4 * KIB, staff: 4 * KIB }

/** How much may be sent to an address (path and query as a request has them), in bytes. */
export function limitOf(address: string): Pick<Limit, 'anybody' | 'staff'> {
  return LIMITS.find(({ path }) => path.test(address)) ?? OTHERS
}

/** Whether what is sent to an address is a resident's form that photographs come with. */
export const takesPictures = (address: string): boolean => limitOf(address).anybody === WITH_PICTURES
