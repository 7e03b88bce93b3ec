// What the programs that a script starts are told of its environment.

/** Names of what only those get that work with it: passwords, the secret, addresses of databases (they hold one, too). */
const SECRET = /(PASSWORD|SECRET|DATABASE_URL)$/i

/**
 * This script's environment for a program that needs no secret.
 * @param {Record<string, string | undefined>} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutSecrets(env = process.env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !SECRET.test(name)))
}

/** What PostgreSQL reads: not who else is configured here, nor a locale that is not installed, nor PGDATA of another. */
const FOR_POSTGRES = ['PATH', 'TZ', 'LD_LIBRARY_PATH', 'MINGBAIKA_LEADER', 'SystemRoot', 'TEMP']

/**
 * The environment of PostgreSQL's own programs.
 * @param {Record<string, string | undefined>} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function postgresEnv(env = process.env) {
  const kept = FOR_POSTGRES.filter(name => env[name] !== undefined).map(name => [name, env[name]])
  return { ...Object.fromEntries(kept), LC_ALL: 'C' }
}

/** The first administrator's, which the server has no use for. */
const NOT_FOR_SERVER = ['ADMIN_EMAIL', 'ADMIN_PASSWORD', 'TEST_DATABASE_URL']

/**
 * The environment of the server, to which its database and its secret are added.
 * @param {Record<string, string | undefined>} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function serverEnv(env = process.env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !NOT_FOR_SERVER.includes(name)))
}
