'use client'
import { Alert, Button, Group, Modal, Text } from '@mantine/core'

type Props = {
  opened: boolean
  /** How many records something unsaved is kept of. */
  unsaved: number
  failed: boolean
  onStay: () => void
  onLeave: () => void
}

/** Asks before a sign-out that loses something, and says when it did not work. */
export function LeaveDialog({ opened, unsaved, failed, onStay, onLeave }: Props) {
  return (
    <Modal.Root opened={opened} onClose={onStay}>
      <Modal.Overlay />
      <Modal.Content>
        {/* Not Modal.Header: a second banner of the page. */}
        <Modal.Body pt="md">
          <Modal.Title mb="sm">{unsaved > 0 ? '有没保存的内容，还要退出吗？' : '退出'}</Modal.Title>
          {unsaved > 0 && (
            <Text mb="md">
              这台电脑上还留着{unsaved}
              处您填了没保存的内容。退出以后就删掉了，免得别人看到；要留的，请先去存成草稿。
            </Text>
          )}
          {failed && (
            <Alert mb="md" color="red" role="alert" title="没有退出：服务器没有回应。请网通了再点一次。" />
          )}
          <Group gap="sm">
            <Button onClick={onStay} data-autofocus>
              先不退出
            </Button>
            <Button variant="default" onClick={onLeave}>
              {unsaved > 0 ? '不要了，退出' : '再退出一次'}
            </Button>
          </Group>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
