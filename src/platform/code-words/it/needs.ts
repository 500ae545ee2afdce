/** Who wears or uses it. */
export const wearers = {
  intensive_care_staff: 'Personale di terapia intensiva',
  operating_theatre_staff: 'Personale di sala operatoria',
  emergency_staff: 'Personale del pronto soccorso',
  ward_staff: 'Personale di reparto',
  laboratory_staff: 'Personale di laboratorio',
  ambulance_staff: 'Personale delle ambulanze',
  primary_care_staff: 'Medicina di base',
  care_home_staff: 'Personale delle case di riposo',
  home_care_staff: 'Assistenza domiciliare',
  support_staff: 'Personale di supporto',
  patients: 'Pazienti',
  public: 'Popolazione',
  nobody: 'Nessuno: un apparecchio',
}

/** What it is used for. */
export const purposes = {
  aerosol_generating_procedures: 'Procedure che generano aerosol',
  care_of_infectious_patients: 'Assistenza a pazienti infettivi',
  surgery: 'Chirurgia',
  general_care: 'Assistenza generale',
  source_control: 'Protezione degli altri da chi la indossa',
  diagnosis: 'Diagnosi',
  treatment: 'Terapia',
  monitoring: 'Monitoraggio',
  disinfection: 'Disinfezione',
  laboratory_work: 'Lavoro di laboratorio',
  transport: 'Trasporto',
  other: 'Altro',
}

export const priorities = {
  life_saving: 'Salvavita',
  urgent: 'Urgente',
  routine: 'Ordinaria',
}

export const allocationKinds = {
  pledge_line: 'Promesso',
  consignment_line: 'In viaggio',
  lot: 'Già qui',
}

export const allocationRules = {
  by_hand: 'A mano',
  priority_then_urgency: 'Secondo la regola dichiarata',
}
