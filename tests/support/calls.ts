import type { Targets } from './targets'

type Fields = Record<string, string | number>

/**
 * How an action is called on somebody else's target, well-formed otherwise.
 * `own`: it concerns the caller's own account alone, so there is no area or role to refuse.
 * `open`: nobody need be logged in, what opens it is a secret in the form.
 * `low`: a role that may not, even in its own area.
 */
export type Call = {
  form: (target: Targets) => Fields
  own?: true
  open?: true
  low?: 'EDITOR' | 'PUBLISHER'
}

const record = (target: Targets): Fields => ({
  recordKind: 'TEAM',
  recordId: target.teamId,
  seen: 'new',
  areaId: target.areaId,
  name: '别人的队',
  teamCount: 1,
})

const aCase = ({ caseId }: Targets): Fields => ({ id: caseId, lock: 1 })
const saidOfCase = (target: Targets): Fields => ({ ...aCase(target), text: '别处的人说的' })
const chosenCase = ({ caseId }: Targets): Fields => ({ 'chosen[0]': `${caseId}.1` })
const ofHandling = (target: Targets): Fields => ({ ...aCase(target), handlingId: target.handlingId })
const toNobody: Fields = { target: 'NAMED', name: '别处的单位' }

/** Every server action of the app. A new one without an entry here fails the test of refusals. */
export const CALLS: Record<string, Call> = {
  'app/staff/_record/actions.ts#saveRecord': {
    form: target => ({ ...record(target), intent: 'publish' }),
    low: 'EDITOR',
  },
  'app/staff/_record/actions.ts#withdrawRecord': {
    form: target => ({ ...record(target), intent: 'publish' }),
    low: 'EDITOR',
  },
  'app/staff/_record/actions.ts#publishReviewed': {
    form: ({ openId }) => ({ revisionId: openId, lock: 1 }),
    low: 'EDITOR',
  },
  'app/staff/_record/actions.ts#returnReviewed': {
    form: ({ openId }) => ({ revisionId: openId, lock: 1, reason: '不行' }),
    low: 'EDITOR',
  },
  'app/staff/_record/actions.ts#discardProposal': { form: ({ openId }) => ({ revisionId: openId, lock: 1 }) },
  'app/staff/_record/actions.ts#restoreRecord': {
    form: ({ publishedId }) => ({ revisionId: publishedId, side: 'before', intent: 'publish' }),
    low: 'EDITOR',
  },
  'app/staff/(desk)/checks/actions.ts#record': {
    form: ({ phoneId, phoneNumber }) => ({ phoneId, number: phoneNumber, intent: 'ANSWERED' }),
  },
  'app/staff/(staff)/account/actions.ts#savePassword': {
    form: () => ({ current: 'mingbaika-test', password: 'a new password', repeated: 'a new password' }),
    own: true,
  },
  'app/staff/(staff)/account/actions.ts#beginSecondFactor': {
    form: () => ({ current: 'mingbaika-test' }),
    own: true,
  },
  'app/staff/(staff)/account/actions.ts#confirmSecondFactor': { form: () => ({ code: '123456' }), own: true },
  'app/staff/(staff)/account/actions.ts#renewRecoveryCodes': {
    form: () => ({ current: 'mingbaika-test', code: '123456' }),
    own: true,
  },
  'app/staff/(staff)/account/actions.ts#endSecondFactor': {
    form: () => ({ current: 'mingbaika-test', code: '123456' }),
    own: true,
  },
  'app/staff/(staff)/account/actions.ts#endSession': { form: () => ({ id: 1 }), own: true },
  'app/staff/(staff)/account/actions.ts#endOthers': { form: () => ({}), own: true },
  'app/staff/(paper)/batches/actions.ts#startPrinting': {
    form: ({ areaId }) => ({
      title: '别处的',
      layout: 'a5',
      use: 'HANDOUT',
      copies: 1,
      'areas[0].areaId': areaId,
      'areas[0].copies': 1,
      'areas[0].chosen': 'on',
    }),
  },
  'app/staff/(paper)/batches/actions.ts#cancelPrinting': { form: ({ batchId }) => ({ batchId }) },
  'app/staff/(paper)/batches/actions.ts#resumePrinting': { form: ({ batchId }) => ({ batchId }) },
  'app/staff/(paper)/editions/[id]/actions.ts#recordCopies': {
    form: ({ editionId }) => ({ editionId, kind: 'HANDED_OUT', copies: 1 }),
  },
  'app/staff/(paper)/editions/[id]/actions.ts#moveTarget': {
    form: ({ token, areaCode }) => ({ token, target: 'AREA', areaCode }),
  },
  'app/staff/(staff)/invite/[token]/actions.ts#accept': {
    form: () => ({ token: 'nonsense', password: 'a new password', repeated: 'a new password' }),
    open: true,
  },
  'app/staff/(staff)/people/actions.ts#invite': {
    form: ({ areaId }) => ({ name: '外人', email: 'outsider@example.cn', role: 'EDITOR', areaId }),
    low: 'PUBLISHER',
  },
  'app/staff/(staff)/people/actions.ts#withdraw': {
    form: ({ invitationId }) => ({ id: invitationId }),
    low: 'PUBLISHER',
  },
  'app/staff/(staff)/people/actions.ts#change': {
    form: ({ staffId, areaId }) => ({ id: staffId, name: '改了', role: 'ADMIN', areaId }),
    low: 'PUBLISHER',
  },
  'app/staff/(staff)/people/actions.ts#activate': {
    form: ({ staffId }) => ({ id: staffId, active: 'off' }),
    low: 'PUBLISHER',
  },
  'app/staff/(staff)/people/actions.ts#reset': { form: ({ staffId }) => ({ id: staffId }), low: 'PUBLISHER' },
  'app/staff/(staff)/people/actions.ts#dropSecondFactor': {
    form: ({ staffId }) => ({ id: staffId }),
    low: 'PUBLISHER',
  },
  'app/staff/(paper)/print/actions.ts#previewCard': {
    form: ({ areaId }) => ({ areaId, copies: 1, layout: 'a5', use: 'HANDOUT' }),
  },
  'app/staff/(paper)/print/actions.ts#printCard': {
    form: ({ areaId }) => ({ areaId, copies: 1, layout: 'a5', use: 'HANDOUT', seen: 'a'.repeat(64) }),
  },
  'app/staff/(content)/projects/actions.ts#copyList': {
    form: ({ areaId }) => ({ areaId, fromYear: 2025, toYear: 2026, intent: 'publish' }),
    low: 'EDITOR',
  },
  'app/staff/(answer)/beats/actions.ts#save': {
    form: ({ areaId }) => ({ areaId, name: '别处的网格', points: '3号楼' }),
  },
  'app/staff/(answer)/beats/actions.ts#changeLink': { form: ({ beatId }) => ({ id: beatId, to: 'renew' }) },
  'app/staff/(answer)/partners/actions.ts#add': {
    form: ({ areaId }) => ({ areaId, name: '别处的单位', mayWrite: 'on' }),
    low: 'PUBLISHER',
  },
  'app/staff/(answer)/partners/actions.ts#changeKey': {
    form: ({ partnerId }) => ({ id: partnerId, to: 'renew' }),
    low: 'PUBLISHER',
  },
  'app/staff/(answer)/cases/actions.ts#accept': { form: aCase },
  'app/staff/(answer)/cases/actions.ts#refuse': { form: saidOfCase },
  'app/staff/(answer)/cases/actions.ts#answer': { form: saidOfCase },
  'app/staff/(answer)/cases/actions.ts#ask': { form: saidOfCase },
  'app/staff/(answer)/cases/actions.ts#note': { form: saidOfCase },
  'app/staff/(answer)/cases/actions.ts#close': { form: aCase },
  'app/staff/(answer)/cases/actions.ts#forward': { form: target => ({ ...aCase(target), ...toNobody }) },
  'app/staff/(answer)/cases/actions.ts#revoke': { form: ofHandling },
  'app/staff/(answer)/cases/actions.ts#urge': { form: ofHandling },
  'app/staff/(answer)/cases/actions.ts#setDeadline': {
    form: target => ({ ...saidOfCase(target), day: '2030-01-01' }),
  },
  'app/staff/(answer)/cases/actions.ts#merge': {
    form: target => ({ ...aCase(target), ...chosenCase(target) }),
  },
  'app/staff/(answer)/cases/actions.ts#unmerge': { form: aCase },
  'app/staff/(answer)/cases/actions.ts#showPhone': { form: ({ caseId }) => ({ id: caseId }) },
  'app/staff/(answer)/cases/actions.ts#tell': { form: target => ({ ...aCase(target), announcementId: '' }) },
  'app/staff/(answer)/cases/actions.ts#acceptChosen': { form: chosenCase },
  'app/staff/(answer)/cases/actions.ts#forwardChosen': {
    form: target => ({ ...chosenCase(target), ...toNobody }),
  },
  'app/staff/(answer)/cases/actions.ts#mergeChosen': { form: chosenCase },
  'app/staff/(answer)/cases/settings/actions.ts#saveCaseRules': {
    form: ({ areaId }) => ({
      ...{
        areaId,
        acceptDays: 1,
        urgentHours: 4,
        problemDays: 5,
        reportDays: 5,
        ratingDays: 5,
        orderDays: 5,
        opinionDays: 5,
      },
      ...{ keepPhoneDays: 30, topics: '楼道灯', closedDay: '' },
    }),
    low: 'PUBLISHER',
  },
  'app/staff/(answer)/cases/settings/actions.ts#saveCaseTemplates': {
    form: ({ areaId }) => ({ areaId, 'templates[0].name': '修好', 'templates[0].text': '修好了' }),
    low: 'PUBLISHER',
  },
  'app/staff/(staff)/settings/actions.ts#saveSettings': {
    form: ({ areaId }) => ({ areaId, fourEyes: 'on' }),
    low: 'PUBLISHER',
  },
}

type File = { name: string; mimeType: string; buffer: Buffer }
export type RouteCall = { address: string; form?: Record<string, string | File> }

/** Every route of the app that is no page, asked for somebody else's target; with a form it is posted. */
export const ROUTES: Record<string, (target: Targets) => RouteCall> = {
  'app/staff/(answer)/cases/pictures/[id]/route.ts': ({ casePictureId }) => ({
    address: `/staff/cases/pictures/${casePictureId}`,
  }),
  'app/staff/(answer)/cases/targets/route.ts': ({ areaId }) => ({
    address: `/staff/cases/targets?office=${areaId}&q=${encodeURIComponent('队')}`,
  }),
  'app/staff/(paper)/batches/[id]/file/route.ts': ({ batchId }) => ({
    address: `/staff/batches/${batchId}/file`,
  }),
  'app/staff/(paper)/editions/[id]/file/route.ts': ({ editionId }) => ({
    address: `/staff/editions/${editionId}/file`,
  }),
  'app/staff/(paper)/reprints/stickers/file/route.ts': ({ editionId }) => ({
    address: `/staff/reprints/stickers/file?stock=3x8&edition=${editionId}`,
  }),
  'app/staff/(answer)/consultations/[id]/csv/route.ts': ({ consultationId }) => ({
    address: `/staff/consultations/${consultationId}/csv`,
  }),
  'app/staff/(answer)/consultations/[id]/qr/route.ts': ({ consultationId }) => ({
    address: `/staff/consultations/${consultationId}/qr`,
  }),
  'app/staff/(answer)/satisfaction/csv/route.ts': ({ areaId }) => ({
    address: `/staff/satisfaction/csv?area=${areaId}`,
  }),
  'app/staff/(staff)/log/csv/route.ts': ({ areaId }) => ({ address: `/staff/log/csv?area=${areaId}` }),
  'app/staff/(content)/images/route.ts': ({ areaId }) => ({
    address: '/staff/images',
    form: {
      areaId: String(areaId),
      alt: '别处的图',
      file: { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('x') },
    },
  }),
  'app/staff/(content)/prose/route.ts': ({ areaId }) => ({
    address: '/staff/prose',
    form: { areaId: String(areaId), text: '别处的字' },
  }),
  'app/staff/(directory)/services/preview/route.ts': ({ areaId, categoryId }) => ({
    address: '/staff/services/preview',
    form: { areaId: String(areaId), categoryId: String(categoryId), name: '别处的服务' },
  }),
}
