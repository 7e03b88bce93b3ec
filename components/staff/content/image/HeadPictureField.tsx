'use client'
import { Button, Group, Text } from '@mantine/core'
import { useRef, useState } from 'react'
import { useFieldError, useStartText } from '@/components/staff/form/context'
import { TextField } from '@/components/staff/form/fields'
import { useTellForm } from '@/components/staff/form/use-tell-form'
import { imageAddress } from '@/lib/content/image/address'
import { LONGEST_ALT } from '@/lib/content/image/image-limits'
import { HEAD_PICTURE } from '@/lib/directory/area/head-picture'
import classes from './HeadPictureField.module.css'
import { ImageDialog, type UploadedImage } from './ImageDialog'

const { width, height } = HEAD_PICTURE

/** The picture at the head of a county's page: chosen, described, or taken away. */
export function HeadPictureField({ areaId }: { areaId: number }) {
  const [picture, setPicture] = useState({
    id: useStartText('headImageId'),
    alt: useStartText('headImageAlt'),
  })
  const [opened, setOpened] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const error = useFieldError('headImageId')
  useTellForm(box, picture.id)
  const take = ({ id, alt }: UploadedImage) => {
    setPicture({ id: String(id), alt })
    setOpened(false)
  }
  // The button that was pressed is gone with the picture.
  const remove = () => {
    setPicture({ id: '', alt: '' })
    opener.current?.focus()
  }
  return (
    <div ref={box}>
      <Text fw={500}>头图</Text>
      <Text size="sm">
        居民打开本旗县的页面，最上面是它；没有就画一道山和烽火台。横着拍的山、长城、草原最合适，会裁成一长条。
      </Text>
      <input type="hidden" name="headImageId" value={picture.id} readOnly />
      {picture.id && (
        <>
          <img
            className={classes.picture}
            src={imageAddress(Number(picture.id))}
            width={width}
            height={height}
            alt={picture.alt}
          />
          <TextField
            key={picture.id}
            name="headImageAlt"
            label="头图的文字说明"
            description="图里有什么，写给看不见图的人。"
            value={picture.alt}
            maxLength={LONGEST_ALT}
            required
          />
        </>
      )}
      <Group gap="sm" mt="xs">
        <Button ref={opener} size="sm" variant="default" onClick={() => setOpened(true)}>
          {picture.id ? '换一张头图' : '上传头图'}
        </Button>
        {picture.id && (
          <Button size="sm" variant="default" onClick={remove}>
            不要头图
          </Button>
        )}
      </Group>
      {error && (
        <Text c="var(--mantine-color-error)" size="sm" mt={4}>
          {error}
        </Text>
      )}
      <ImageDialog
        opened={opened}
        areaId={areaId}
        use="head"
        title="上传头图"
        submit="上传"
        note={`裁成${width}×${height}的一长条，缩到30KB以内。发布以后居民才看得到。`}
        onClose={() => setOpened(false)}
        onUploaded={take}
        onGone={() => opener.current?.focus()}
      />
    </div>
  )
}
