/** How a stated number binds. */
export const qualifiers = {
  exact: '正好',
  about: '大约',
  at_least: '至少',
  up_to: '至多',
  unquantified: '未说明数量',
}

export const provenances = {
  gift: '捐赠',
  purchase: '采购',
  loan: '借用',
  transfer: '调拨',
  own_stock: '自有库存',
}

export const sharesAre = {
  unknown: '未知',
  stated: '有来源说明',
  agreed: '各方商定',
}

export const valueBases = {
  donor_stated: '捐赠方声明',
  market: '市场价格',
  catalogue: '目录价格',
}

export const anyValueBasis = { ...valueBases, unknown: '依据不详' }

export const anyShares = { ...sharesAre, sole: '单独捐赠' }
