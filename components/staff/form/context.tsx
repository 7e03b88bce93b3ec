'use client'
import { createContext, useContext } from 'react'
import { type FormState, IDLE } from '@/lib/system/form/form-state'

type Context = { state: FormState; pending: boolean }

export const FormContext = createContext<Context>({ state: IDLE, pending: false })

/** The words at one field, undefined when it is well. */
export function useFieldError(name: string): string | undefined {
  return useContext(FormContext).state.errors?.[name]?.join('；')
}

export function usePending(): boolean {
  return useContext(FormContext).pending
}
