export const letter = {
  give:
    'Il sottoscritto donatore, {donors}, dona irrevocabilmente e a titolo gratuito a ' +
    '{recipient} le merci sotto elencate, che viaggiano con la spedizione {number}.',
  jointly:
    'I donatori donano congiuntamente. La presente lettera non indica le quote dei ' +
    'singoli donatori.',
  purpose:
    'Le merci costituiscono aiuto umanitario nell’ambito dell’operazione «{operation}». ' +
    'Non sono destinate alla vendita. Per esse non è dovuto, né ora né in futuro, alcun ' +
    'pagamento o altro corrispettivo.',
  distribution:
    'Il donatario può cedere le merci, a titolo gratuito, alle strutture e alle persone ' +
    'che ne hanno bisogno.',
  value:
    'I valori eventualmente indicati nei documenti di accompagnamento sono dichiarati ai ' +
    'soli fini doganali.',
  passage:
    'Si pregano le autorità di tutti i Paesi di transito e di destinazione di lasciar ' +
    'passare senza indugio la presente donazione.',
}

export const accept = {
  accept:
    'Il sottoscritto donatario, {recipient}, accetta la donazione di {donors} sotto ' +
    'elencata, che viaggia con la spedizione {number}.',
  use:
    'Le merci saranno utilizzate o cedute a titolo gratuito, esclusivamente a fini ' +
    'umanitari, nell’ambito dell’operazione «{operation}». Non saranno vendute.',
  limits:
    'La presente accettazione non conferma quantità, stato o conformità delle merci, che ' +
    'sono accertati al ricevimento e mediante verifica.',
  passage:
    'Si pregano le autorità di tutti i Paesi di transito e di destinazione di lasciar ' +
    'passare senza indugio la presente donazione.',
}
