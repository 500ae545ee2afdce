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
}
