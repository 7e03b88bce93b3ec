/**
 * What the records said that a version before the ledger noted words put in, and that say something else since: a hash of
 * each (fingerprint of the fields in renew-words). Nothing is added here: from then on the ledger knows.
 */
export const FIRST_WORDS: Record<string, string> = {
  'announcement:GY:rollout': 'OEqvu9HTLI-f8tbW-STFcx',
  'announcement:GY:opinions': 'EQN6E4ZtDSO7qVeVQeNN_P',
  'announcement:SH-DX-XA:stairwell-month': 'uz1WDbnIVtC-II5dXv3jw8',
  'announcement:HM-TD-YY:stairwell-month': 'LvacXwAANWwv_12-YGFeqf',
  'announcement:XC-DXL:stairwell-month': 'OLQbYvHuhiHLbcydMSnu8a',
  'project:GY-JS:2022:to-stairwells': 'jsHLsqQJTQwGmEG3jK2mlE',
  'project:GY-JS:2022:opinions': 'OQIVmX_8_EGjcFugneUgwi',
  'project:GY-JS:2022:medical-by-phone': 'btn1BzA2ph1X1tZ9VF_R2e',
  'project:GY-JS:2022:farming-by-phone': 'wOavsBCMmuvC0fvhkgyulG',
  'activity:YJ-WL:2022:for-herders-and-farmers': 'uf298NC6MUwNT6PoGlIWPA',
  'column:gy41': 'gUhMSSJQURHCms-PKzCG4q',
  'article:gy41:zhengbei-huangqi': 'WQYhJ-Gm0XCO6Gmhm__TkO',
  'article:gy41:youmian': '0mwNebgqG_7liXxpFC3i1e',
  'article:gy41:qiaomai': '_oFRvxamWCqmn4VRFH01bX',
  'article:gy41:qin-changcheng': 'ToWk1l69xltzzLhZLZ0izK',
}
