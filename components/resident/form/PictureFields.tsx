/** Up to three pictures, one field each: a telephone that can choose several in one field is not everybody's. */
export function PictureFields({ most = 3 }: { most?: number }) {
  return (
    <fieldset>
      <legend>
        照片（可以不传，最多{most}张）<small>每张不超过10MB。照片里的拍摄地点等信息会去掉</small>
      </legend>
      {Array.from({ length: most }, (_, at) => (
        <div className="field" key={at}>
          <label className="v" htmlFor={`picture${at + 1}`}>
            第{at + 1}张照片
          </label>
          <input
            id={`picture${at + 1}`}
            name="picture"
            type="file"
            accept="image/jpeg,image/png,image/webp"
          />
        </div>
      ))}
    </fieldset>
  )
}
