import { lowered } from '#platform/code-words/lowered.ts'
import { evidenceKinds } from '#platform/code-words/zh/conformity.ts'
import { units as inLists } from '#platform/code-words/zh/goods.ts'
import { partyRoles } from '#platform/code-words/zh/transport.ts'

export const parties = {
  ...partyRoles,
  donors: '捐赠方（联合捐赠）',
  recipient: '受赠方',
  receiver: '接收方',
}

/** Beside a number. */
export const units = { ...lowered(inLists), unstated: '单位未注明' }

/** A paper is signed: it says in full what was not counted. */
export const bases = {
  counted: '逐件清点',
  tallied: '核对包装件，内装数量依装箱单',
  documented: '依对方单证',
  reported: '由来源报告，未经清点',
}

export const seenKinds = { ...evidenceKinds, inspection: '检查' }

export const ranges = { inside: '在规定范围内', outside: '超出规定范围' }

export const seals = { intact: '完好', broken: '破损', unchecked: '未检查' }
