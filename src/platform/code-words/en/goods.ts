export const units = {
  piece: 'Piece',
  pair: 'Pair',
  set: 'Set',
  kit: 'Kit',
  test: 'Test',
  dose: 'Dose',
  tablet: 'Tablet',
  vial: 'Vial',
  bottle: 'Bottle',
  gram: 'Gram',
  millilitre: 'Millilitre',
  unstated: 'Not stated',
}

export const packageKinds = {
  pallet: 'Pallet',
  carton: 'Carton',
  box: 'Box',
  crate: 'Crate',
  bag: 'Bag',
  drum: 'Drum',
  cylinder: 'Cylinder',
  cool_box: 'Cool box',
  container: 'Container',
  other: 'Package',
}
