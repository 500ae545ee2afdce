export const instructions = {
  set_aside: 'Metti da parte',
  return: 'Rendi',
  destroy: 'Distruggi',
}

export const noticeStates = {
  told: 'non ancora letto',
  acknowledged: 'letto',
  answered: 'risposto',
}

export const harms = {
  none: 'Nessuno ha avuto danni',
  suspected: 'Forse qualcuno ha avuto danni',
  harmed: 'Qualcuno ha avuto danni',
}

export const alarmFindings = {
  confirmed: 'Confermato',
  unfounded: 'Infondato',
  other_cause: 'Un’altra causa',
}
