/** What an item is. */
export const classes = {
  mask: 'Mascherina, tipo non indicato',
  respirator: 'Facciale filtrante',
  medical_mask: 'Mascherina chirurgica',
  community_mask: 'Mascherina di comunità',
  coverall: 'Tuta protettiva',
  gown: 'Camice',
  glove: 'Guanto',
  eye_protection: 'Protezione degli occhi',
  other_protection: 'Altra protezione',
  ventilator: 'Ventilatore polmonare',
  monitor: 'Monitor paziente',
  infusion_pump: 'Pompa infusionale',
  ultrasound: 'Ecografo',
  imaging: 'Diagnostica per immagini',
  oxygen: 'Ossigeno',
  other_device: 'Altro dispositivo',
  thermometer: 'Termometro',
  consumable: 'Materiale di consumo',
  ivd_test: 'Test diagnostico',
  reagent: 'Reagente',
  sampling: 'Prelievo',
  disinfectant: 'Disinfettante',
  medicine: 'Medicinale',
  vaccine: 'Vaccino',
  traditional_medicine: 'Medicina tradizionale',
  supplies: 'Forniture',
  equipment: 'Attrezzatura',
  food: 'Alimenti',
  other: 'Altro',
}

/** Under which law it comes. */
export const regimes = {
  unstated: 'Non indicato',
  ppe: 'Dispositivo di protezione individuale',
  medical_device: 'Dispositivo medico',
  ppe_and_medical_device: 'DPI e dispositivo medico',
  in_vitro_diagnostic: 'Diagnostico in vitro',
  medicine: 'Medicinale',
  controlled_medicine: 'Medicinale soggetto a controllo',
  biocide: 'Biocida',
  community_mask: 'Mascherina di comunità',
  none: 'Nessuno di questi',
}

export const units = {
  piece: 'Pezzo',
  pair: 'Paio',
  set: 'Set',
  kit: 'Kit',
  test: 'Test',
  dose: 'Dose',
  tablet: 'Compressa',
  vial: 'Fiala',
  bottle: 'Flacone',
  gram: 'Grammo',
  millilitre: 'Millilitro',
  unstated: 'Non indicata',
}

export const packageKinds = {
  pallet: 'Bancale',
  carton: 'Cartone',
  box: 'Scatola',
  crate: 'Cassa',
  bag: 'Sacco',
  drum: 'Fusto',
  cylinder: 'Bombola',
  cool_box: 'Contenitore isotermico',
  container: 'Container',
  other: 'Collo',
}

export const conditions = {
  sound: 'Integro',
  damaged: 'Danneggiato',
}

/** In a list of kinds; on a package by itself, what is of no kind is just a package. */
export const packageKindsListed = { ...packageKinds, other: 'Altro collo' }
