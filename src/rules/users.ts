/**
 * Those whom a derogation means by health workers and others who fight the epidemic: words of a
 * need's declared use. That room comes later on the map, so they are texts here, which a test
 * compares with its list.
 */
export const healthWorkers = [
  'intensive_care_staff',
  'operating_theatre_staff',
  'emergency_staff',
  'ward_staff',
  'laboratory_staff',
  'ambulance_staff',
  'primary_care_staff',
  'care_home_staff',
  'home_care_staff',
  'support_staff',
]
