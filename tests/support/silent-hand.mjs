// A worker that hears everything and says nothing.
process.on('message', () => {})
process.on('disconnect', () => process.exit())
