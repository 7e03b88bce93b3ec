import 'server-only'

// Next bundles its instrumentation and its routes apart, each with its own copy of every module, and the server
// that runs both (server/main.mjs) is not bundled at all: only here do they meet.
const place = globalThis as { mingbaika?: Map<string, unknown> }
place.mingbaika ??= new Map()
const shared = place.mingbaika

/** What a process has one of: made by whoever asks first, the same for all who ask later by this name. */
export function shareInProcess<T>(name: string, make: () => T): T {
  if (!shared.has(name)) shared.set(name, make())
  return shared.get(name) as T
}
