export const recall = {
  to: 'À',
  what: 'Ce qui est rappelé',
  why: 'Ce qui ne va pas',
  set_aside: 'À mettre de côté aussitôt, là où personne n’en prend : n’en utilisez pas.',
  return: 'N’en utilisez pas, et renvoyez tout au magasin.',
  destroy: 'N’en utilisez pas, et détruisez tout. Gardez le document qui le dit.',
  since:
    'Le rappel a commencé le {at}. Il vaut pour tout ce que vous en avez, où que ce soit, et pour ce qui doit encore arriver.',
  until:
    'Cherchez dans chaque service, dans les armoires et sur les chariots. Ce qui a été utilisé ne revient pas : dites combien, et si quelqu’un a été atteint.',
  answer:
    'Répondez pour chaque service : à l’adresse du code, par téléphone, ou sur le talon ci-dessous. Écrivez 0 où il n’y en a pas ; une ligne vide ne dit rien.',
  books: 'Ce que vous en avez d’après les registres',
  slip: 'Talon de réponse',
  answerThere: 'Répondre par téléphone : scannez ce code et connectez-vous.',
  suspect: 'en est peut-être',
  ward: 'Service ou magasin',
  found: 'Trouvés',
  setAside: 'Mis de côté',
  used: 'Utilisés',
  remarks: 'Remarques',
}
