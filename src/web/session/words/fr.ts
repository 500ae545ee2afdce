import type { Translated } from '../../words/translated.ts'
import type * as english from './en.ts'

export const session: Translated<typeof english.session> = {
  title: 'Connexion',
  promise: 'Chaque masque donné, suivi de la promesse jusqu’au service.',
  email: 'Courriel',
  password: 'Mot de passe',
  showPassword: 'Afficher le mot de passe',
  enter: 'Se connecter',
  language: 'Langue',
  publicFigures: 'Chiffres publics',
  personas: 'Découvrir en tant que',
  personasHelp: 'Ceci est une démonstration : choisissez à quel bureau vous asseoir.',
  told: {
    wrong: 'Ce courriel et ce mot de passe ne vont pas ensemble.',
    tooMany: 'Trop de tentatives depuis ici.',
    fault: 'La connexion n’a pas abouti.',
  },
  remedy: {
    wrong:
      'Vérifiez les deux. Le responsable de cette installation peut vous donner un nouveau mot de passe.',
    tooMany: 'Attendez une minute, puis réessayez.',
    fault: 'Vérifiez le réseau, puis réessayez.',
  },
}
