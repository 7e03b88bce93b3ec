type Props = {
  /** Whose duty it is: the county that signs the card. */
  issuer: string | null
  keepPhoneDays: number
  /** Whom to ask about one's own data. */
  contact: string | null
}

/** What becomes of what is written: purpose, how long, whose duty, how to delete it (个人信息保护法 第十七条). */
export function Privacy({ issuer, keepPhoneDays, contact }: Props) {
  return (
    <p className="note">
      您写的只给办事的人看，用来办这件事，不公开。电话办完{keepPhoneDays}
      天后删掉，文字和照片一年后删掉；想早点删，凭受理编号自己就能删。
      {issuer && `由${issuer}负责。`}
      {contact && `有疑问找：${contact}。`}
      请不要写病历和身份证号。不满14岁的，请家长来写。
    </p>
  )
}
