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
  account: {
    title: 'Votre compte',
    email: 'Courriel',
    name: 'Nom',
    nameShown: 'Nom que lisent les autres',
    nameHelp: 'Il figure à côté de tout ce que vous avez fait, même avant aujourd’hui.',
    changeName: 'Changer le nom',
    nameChanged: 'Le nom est changé.',
    language: 'Langue',
    languageHelp: 'Gardée dans ce navigateur.',
    password: 'Mot de passe',
    current: 'Mot de passe actuel',
    next: 'Nouveau mot de passe',
    nextHelp: 'Au moins {least, number} caractères.',
    showPassword: 'Afficher le mot de passe',
    changePassword: 'Changer le mot de passe',
    passwordChanged: 'Le mot de passe est changé. Toutes vos autres sessions sont closes.',
    told: {
      wrong: 'Ce n’est pas votre mot de passe.',
      noPassword: 'Vous entrez sans mot de passe, par votre organisation.',
      tooMany: 'Trop de tentatives : attendez une minute, puis réessayez.',
      fault: 'Cela n’a pas abouti. Vérifiez le réseau, puis réessayez.',
    },
  },
}
