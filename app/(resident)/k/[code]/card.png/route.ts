import { answerPicture } from '@/app/(resident)/_document/answer-picture'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

/** The card as a picture, for WeChat. */
export const GET = answerPicture('front')
