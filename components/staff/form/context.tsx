'use client'
import { createContext, useContext } from 'react'
import { type FormState, IDLE } from '@/lib/system/form/form-state'
import { type FormValue, type FormValues, textOf } from './values'

type Context = { values: FormValues; state: FormState; pending: boolean }

export const FormContext = createContext<Context>({ values: {}, state: IDLE, pending: false })

/** What the form starts with under a name. */
export function useStart(name: string): FormValue {
  return useContext(FormContext).values[name]
}

/** The text that a field starts with, empty where the form has none for it. */
export function useStartText(name: string): string {
  return textOf(useStart(name))
}

/** The words at one field, undefined when it is well. */
export function useFieldError(name: string): string | undefined {
  return useContext(FormContext).state.errors?.[name]?.join('；')
}

/** The last answer, to tell one from the next. */
export function useAnswer(): FormState {
  return useContext(FormContext).state
}

export function usePending(): boolean {
  return useContext(FormContext).pending
}
