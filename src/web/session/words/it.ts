import type { Translated } from '../../words/translated.ts'
import type * as english from './en.ts'

export const session: Translated<typeof english.session> = {
  title: 'Accedi',
  promise: 'Ogni mascherina donata, rendicontata: dalla promessa al reparto.',
  email: 'E-mail',
  password: 'Password',
  showPassword: 'Mostra la password',
  enter: 'Accedi',
  language: 'Lingua',
  publicFigures: 'Dati pubblici',
  personas: 'Dai un’occhiata come',
  personasHelp: 'Questa è una dimostrazione: scegli a quale scrivania sederti.',
  told: {
    wrong: 'Questo indirizzo e questa password non vanno insieme.',
    tooMany: 'Troppi tentativi da qui.',
    fault: 'L’accesso non è riuscito.',
  },
  remedy: {
    wrong: 'Controllali entrambi. Chi gestisce questa installazione può darti una nuova password.',
    tooMany: 'Aspetta un minuto, poi riprova.',
    fault: 'Controlla la rete, poi riprova.',
  },
  account: {
    title: 'Il tuo account',
    email: 'Indirizzo e-mail',
    name: 'Nome',
    nameShown: 'Nome che leggono gli altri',
    nameHelp: 'Sta accanto a tutto ciò che hai fatto, anche prima di oggi.',
    changeName: 'Cambia il nome',
    nameChanged: 'Il nome è cambiato.',
    language: 'Lingua',
    languageHelp: 'Resta in questo browser.',
    password: 'La tua password',
    current: 'Password attuale',
    next: 'Nuova password',
    nextHelp: 'Almeno {least, number} caratteri.',
    showPassword: 'Mostra la password',
    changePassword: 'Cambia la password',
    passwordChanged: 'La password è cambiata. Tutte le altre tue sessioni sono chiuse.',
    told: {
      wrong: 'Questa non è la tua password.',
      noPassword: 'Accedi senza password, tramite la tua organizzazione.',
      tooMany: 'Troppi tentativi: aspetta un minuto, poi riprova.',
      fault: 'Non è riuscito. Controlla la rete, poi riprova.',
    },
  },
}
