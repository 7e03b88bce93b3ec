// What a proposal is about and how far it has come: the database's words, for whoever stands outside lib.
export { RecordKind, type RevisionState } from '@/lib/generated/prisma/enums'
