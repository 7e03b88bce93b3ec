import css from './resident.css?raw'

/** The whole stylesheet of documents, inlined in each; its hash stands in the security policy. */
export const STYLESHEET = css
  .replace(/\/\*[\s\S]*?\*\//g, '')
  .replace(/\s+/g, ' ')
  .replace(/ ?([{};,>]) ?/g, '$1')
  .trim()
