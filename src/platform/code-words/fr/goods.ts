/** What an item is. */
export const classes = {
  mask: 'Masque, type non indiqué',
  respirator: 'Appareil de protection respiratoire',
  medical_mask: 'Masque chirurgical',
  community_mask: 'Masque grand public',
  coverall: 'Combinaison',
  gown: 'Blouse',
  glove: 'Gant',
  eye_protection: 'Protection oculaire',
  other_protection: 'Autre protection',
  ventilator: 'Respirateur',
  monitor: 'Moniteur patient',
  infusion_pump: 'Pompe à perfusion',
  ultrasound: 'Échographe',
  imaging: 'Imagerie',
  oxygen: 'Oxygène',
  other_device: 'Autre dispositif',
  thermometer: 'Thermomètre',
  consumable: 'Consommable',
  ivd_test: 'Test de diagnostic',
  reagent: 'Réactif',
  sampling: 'Prélèvement',
  disinfectant: 'Désinfectant',
  medicine: 'Médicament',
  vaccine: 'Vaccin',
  traditional_medicine: 'Médecine traditionnelle',
  supplies: 'Fournitures',
  equipment: 'Équipement',
  food: 'Alimentation',
  other: 'Autre',
}

/** Under which law it comes. */
export const regimes = {
  unstated: 'Non indiqué',
  ppe: 'Équipement de protection individuelle',
  medical_device: 'Dispositif médical',
  ppe_and_medical_device: 'EPI et dispositif médical',
  in_vitro_diagnostic: 'Diagnostic in vitro',
  medicine: 'Médicament',
  controlled_medicine: 'Médicament contrôlé',
  biocide: 'Biocide',
  community_mask: 'Masque grand public',
  none: 'Aucun de ceux-ci',
}

export const units = {
  piece: 'Pièce',
  pair: 'Paire',
  set: 'Jeu',
  kit: 'Kit',
  test: 'Test',
  dose: 'Dose',
  tablet: 'Comprimé',
  vial: 'Flacon injectable',
  bottle: 'Flacon',
  gram: 'Gramme',
  millilitre: 'Millilitre',
  unstated: 'Non indiquée',
}

export const packageKinds = {
  pallet: 'Palette',
  carton: 'Carton',
  box: 'Boîte',
  crate: 'Caisse',
  bag: 'Sac',
  drum: 'Fût',
  cylinder: 'Bouteille de gaz',
  cool_box: 'Caisse isotherme',
  container: 'Conteneur',
  other: 'Colis',
}

export const conditions = {
  sound: 'En bon état',
  damaged: 'Endommagé',
}

/** In a list of kinds; on a package by itself, what is of no kind is just a package. */
export const packageKindsListed = { ...packageKinds, other: 'Autre colis' }
