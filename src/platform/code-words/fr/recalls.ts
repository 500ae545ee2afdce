export const instructions = {
  set_aside: 'Mettre de côté',
  return: 'Renvoyer',
  destroy: 'Détruire',
}

export const noticeStates = {
  told: 'pas encore lu',
  acknowledged: 'lu',
  answered: 'répondu',
}

export const harms = {
  none: 'Personne n’a été atteint',
  suspected: 'Quelqu’un a peut-être été atteint',
  harmed: 'Quelqu’un a été atteint',
}

export const alarmFindings = {
  confirmed: 'Confirmée',
  unfounded: 'Infondée',
  other_cause: 'Une autre cause',
}
