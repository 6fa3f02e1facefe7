package redress.analytics.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void textsInOtherLanguagesAreTold() {
        assertThat(Language.notEnglish(List.of(
                        "Meine Karte ist seit zwei Wochen nicht angekommen, und niemand antwortet mir",
                        "Ma carte bancaire n'est toujours pas arrivée après deux semaines d'attente",
                        "Mi tarjeta todavía no ha llegado después de dos semanas y nadie contesta",
                        "La mia carta non è ancora arrivata dopo due settimane di attesa",
                        "Mijn kaart is na twee weken nog steeds niet aangekomen en niemand antwoordt",
                        "Моя карта не пришла",
                        "カードがまだ届いていません")))
                .isEqualTo(7);
    }

    @Test
    void englishAndWhatIsTooShortToTellIsNot() {
        assertThat(Language.notEnglish(List.of(
                        "My card has not arrived and nobody answers, two weeks on, terrible service again",
                        "card declined Zürich café",
                        "XXXX XXXX",
                        "12.50",
                        "Karte fehlt")))
                .isZero();
    }
}
