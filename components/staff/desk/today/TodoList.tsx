import { Alert } from '@mantine/core'
import type { Today } from '@/lib/desk/today/today'
import { TodoItem } from './TodoItem'
import classes from './today.module.css'
import { listTodos } from './todos'

/** What there is to do today. */
export function TodoList({ today }: { today: Today }) {
  const todos = listTodos(today)
  if (todos.length === 0) return <Alert color="green" title="今天没有要办的事，都办好了，辛苦了。" />
  return (
    <ul className={classes.list}>
      {todos.map(({ key, ...todo }) => (
        <TodoItem key={key} {...todo} />
      ))}
    </ul>
  )
}
