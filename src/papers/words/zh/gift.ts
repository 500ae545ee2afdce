export const letter = {
  give: '下列签署方{donors}兹将下列货物无偿且不可撤销地捐赠给{recipient}。货物批次编号为{number}。',
  jointly: '各捐赠方系联合捐赠，本函不载明各方所占份额。',
  purpose:
    '上述货物系“{operation}”行动的人道主义援助物资，不得销售。受赠方现在及今后均无须为此支付任何款项或提供其他对价。',
  distribution: '受赠方可将货物无偿转交给有需要的机构和个人。',
  value: '随附单证所列价值仅供海关申报之用。',
  passage: '敬请各过境国和目的国主管机关对本批捐赠物资尽快放行。',
}

export const accept = {
  accept: '下列签署方{recipient}兹接受{donors}捐赠的下列货物。货物批次编号为{number}。',
  use: '上述货物将仅用于“{operation}”行动的人道主义目的，由受赠方使用或无偿转交，不予销售。',
  limits: '本确认函不构成对货物数量、状况或合规性的确认；以上事项以收货和检验结果为准。',
  passage: '敬请各过境国和目的国主管机关对本批捐赠物资尽快放行。',
}
