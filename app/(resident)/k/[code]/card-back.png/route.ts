import { answerPicture } from '@/app/(resident)/_document/answer-picture'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

/** The back of the card as a picture, to look at before it is printed. */
export const GET = answerPicture('back')
