/** Who wears or uses it. */
export const wearers = {
  intensive_care_staff: 'Personnel de soins intensifs',
  operating_theatre_staff: 'Personnel du bloc opératoire',
  emergency_staff: 'Personnel des urgences',
  ward_staff: 'Personnel des services',
  laboratory_staff: 'Personnel de laboratoire',
  ambulance_staff: 'Personnel des ambulances',
  primary_care_staff: 'Médecine de ville',
  care_home_staff: 'Personnel des maisons de repos',
  home_care_staff: 'Soins à domicile',
  support_staff: 'Personnel d’appui',
  patients: 'Les patients',
  public: 'Le public',
  nobody: 'Personne : un appareil',
}

/** What it is used for. */
export const purposes = {
  aerosol_generating_procedures: 'Gestes générant des aérosols',
  care_of_infectious_patients: 'Soins aux patients contagieux',
  surgery: 'Chirurgie',
  general_care: 'Soins généraux',
  source_control: 'Protection des autres contre le porteur',
  diagnosis: 'Diagnostic',
  treatment: 'Traitement',
  monitoring: 'Surveillance',
  disinfection: 'Désinfection',
  laboratory_work: 'Travail de laboratoire',
  transport: 'Le transport',
  other: 'Autre',
}

export const priorities = {
  life_saving: 'Vitale',
  urgent: 'Urgente',
  routine: 'Courante',
}

export const allocationKinds = {
  pledge_line: 'Promis',
  consignment_line: 'En route',
  lot: 'Déjà ici',
}

export const allocationRules = {
  by_hand: 'À la main',
  priority_then_urgency: 'Selon la règle énoncée',
}
