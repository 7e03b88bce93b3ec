/** Whether this server is that of somebody who changes the code. */
export const isDeveloping = process.env.NODE_ENV === 'development'
