'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useId, useState } from 'react'
import { isCurrent, type MenuRoom } from './navigation'
import classes from './Shell.module.css'

/** The day's work is always in sight. */
const ALWAYS_OPEN = 'desk'

/** One room of the menu under its name. The room one is in stands open; the others open at a tap. */
export function MenuGroup({ room }: { room: MenuRoom }) {
  const path = usePathname()
  const list = useId()
  const isHere = room.entries.some(({ href }) => isCurrent(href, path))
  const [open, setOpen] = useState(isHere)
  useEffect(() => setOpen(isHere), [isHere])
  const isOpen = open || room.name === ALWAYS_OPEN
  return (
    <div className={classes.group}>
      {room.name === ALWAYS_OPEN ? (
        <p className={classes.room}>{room.label}</p>
      ) : (
        <button
          type="button"
          className={classes.room}
          aria-expanded={isOpen}
          aria-controls={list}
          onClick={() => setOpen(!open)}
        >
          {room.label}
        </button>
      )}
      <ul id={list} aria-label={room.label} hidden={!isOpen}>
        {room.entries.map(({ href, label }) => (
          <li key={href}>
            <Link href={href} prefetch={false} aria-current={isCurrent(href, path) ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
