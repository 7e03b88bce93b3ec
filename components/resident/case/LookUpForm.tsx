type Props = { big: boolean; typed?: string }

/** Whoever has a number on paper, or in a picture, types it here. */
export function LookUpForm({ big, typed = '' }: Props) {
  return (
    <form className="find" action="/s" method="get">
      <label htmlFor="number">受理编号，9个字母和数字</label>
      <div>
        <input
          id="number"
          name="number"
          defaultValue={typed}
          maxLength={200}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <button type="submit">查</button>
      </div>
      {big && <input type="hidden" name="big" value="1" />}
    </form>
  )
}
