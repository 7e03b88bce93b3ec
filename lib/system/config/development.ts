/** Whether the code is being edited while it runs (`npm run dev`): what was made of it before no longer holds. */
export const isDevelopment = process.env.NODE_ENV === 'development'
