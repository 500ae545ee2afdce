export const session = {
  title: 'Sign in',
  promise: 'Every donated mask accounted for, from the promise to the ward.',
  email: 'E-mail',
  password: 'Password',
  showPassword: 'Show the password',
  enter: 'Sign in',
  language: 'Language',
  publicFigures: 'Public figures',
  personas: 'Look around as',
  personasHelp: 'This is a demonstration: choose whose desk to sit at.',
  told: {
    wrong: 'This e-mail address and password do not belong together.',
    tooMany: 'Too many attempts from here.',
    fault: 'Signing in did not work.',
  },
  remedy: {
    wrong: 'Check both. Whoever runs this installation can set a new password for you.',
    tooMany: 'Wait a minute, then try again.',
    fault: 'Check the network, then try again.',
  },
} as const
