/** Who wears or uses it. */
export const wearers = {
  intensive_care_staff: 'Intensive care staff',
  operating_theatre_staff: 'Operating theatre staff',
  emergency_staff: 'Emergency staff',
  ward_staff: 'Ward staff',
  laboratory_staff: 'Laboratory staff',
  ambulance_staff: 'Ambulance staff',
  primary_care_staff: 'Primary care staff',
  care_home_staff: 'Care home staff',
  home_care_staff: 'Home care staff',
  support_staff: 'Support staff',
  patients: 'Patients',
  public: 'The public',
  nobody: 'Nobody: a device',
}

/** What it is used for. */
export const purposes = {
  aerosol_generating_procedures: 'Aerosol-generating procedures',
  care_of_infectious_patients: 'Care of infectious patients',
  surgery: 'Surgery',
  general_care: 'General care',
  source_control: 'Source control',
  diagnosis: 'Diagnosis',
  treatment: 'Treatment',
  monitoring: 'Monitoring',
  disinfection: 'Disinfection',
  laboratory_work: 'Laboratory work',
  transport: 'Transport',
  other: 'Other',
}
