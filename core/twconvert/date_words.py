"""Words that spreadsheets take for a part of a date or of a time of day, or for a truth value."""

# ruff: noqa: RUF001 - letters of other scripts that look like those of ours

from __future__ import annotations

__all__ = ["DATE_WORDS", "TRUTH_VALUES"]

_DATE_WORDS = """
    january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep oct nov dec sunday monday tuesday wednesday thursday friday saturday sun mon tue wed thu fri sat am pm
    januar februar märz mai juni juli oktober dezember sept okt dez mär sonntag montag dienstag mittwoch donnerstag
    freitag samstag so mo di mi do fr sa
    janvier février mars avril juin juillet août septembre octobre novembre décembre janv févr avr juil déc dimanche
    lundi mardi mercredi jeudi vendredi samedi dim lun mer jeu ven sam
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ene abr ago dic domingo
    lunes martes miércoles jueves viernes sábado dom mié jue vie sáb
    janeiro fevereiro março maio junho julho setembro outubro novembro dezembro fev set out segunda feira terça
    quarta quinta sexta seg ter qua qui sex
    gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre gen mag giu lug ott domenica lunedì
    martedì mercoledì giovedì venerdì sabato gio sab
    januari februari maart mei augustus mrt zondag maandag dinsdag woensdag donderdag vrijdag zaterdag zo ma wo vr
    za
    marts maj søndag mandag tirsdag onsdag torsdag fredag lørdag søn man tirs ons tors fre lør
    desember des tir tor
    augusti söndag måndag tisdag lördag sön mån tis lör fm em
    tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta
    marraskuuta joulukuuta tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu tammikuu helmikuu
    maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu sunnuntaina maanantaina
    tiistaina keskiviikkona torstaina perjantaina lauantaina su ti ke to pe la sunnuntai maanantai tiistai
    keskiviikko torstai perjantai lauantai ap ip
    stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia sty lut kwi
    cze lip sie wrz paź lis gru styczeń luty marzec kwiecień czerwiec lipiec sierpień wrzesień październik listopad
    grudzień niedziela poniedziałek wtorek środa czwartek piątek sobota niedz pon wt śr czw pt sob
    ledna února března dubna května června července srpna září října listopadu prosince led úno bře dub kvě čvn čvc
    srp zář říj pro leden únor březen duben květen červen červenec srpen říjen prosinec neděle pondělí úterý středa
    čtvrtek pátek ne po út st čt pá dop odp
    január február március április május június július augusztus szeptember október febr márc ápr máj jún júl szept
    vasárnap hétfő kedd szerda csütörtök péntek szombat sze cs szo de du
    ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık oca şub nis haz tem ağu eyl eki kas
    ara pazar pazartesi salı çarşamba perşembe cuma cumartesi paz pzt sal çar per cum cmt öö ös
    января февраля марта апреля мая июня июля августа сентября октября ноября декабря янв февр мар апр июн июл авг
    сент окт нояб дек январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь воскресенье
    понедельник вторник среда четверг пятница суббота вс пн вт ср чт пт сб
    січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня січ лют бер квіт трав
    черв лип серп вер жовт лист груд січень лютий березень квітень травень червень липень серпень вересень жовтень
    листопад грудень неділя понеділок вівторок середа четвер пʼятниця субота нд дп пп
    يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر الأحد الاثنين الثلاثاء الأربعاء
    الخميس الجمعة السبت
    月 日曜日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日 火 水 木 金 土 午前 午後
    一月 二月 三月 四月 五月 六月 七月 八月 九月
    十月 十一月 十二月 星期日 星期一 星期二 星期三 星期四 星期五 星期六 周日
    周一 周二 周三 周四 周五 周六 上午 下午
    월 일요일 월요일 화요일 수요일 목요일 금요일 토요일 일 화 수 목 금 토 오전 오후
    年 時 分 秒 时 년 시 분 초
"""
_TRUTH_VALUES = """
    true false wahr falsch vrai faux verdadero falso verdadeiro vero waar onwaar sand falsk sann usann sant falskt tosi
    epätosi prawda fałsz pravda nepravda igaz hamis doğru yanliş yanlış истина ложь
"""

DATE_WORDS = frozenset(_DATE_WORDS.split())
"""The names of months and days, short and long, and of the halves of the day, case-folded, as the Unicode CLDR has them
in English, German, French, Spanish, Portuguese, Italian, Dutch, Danish, Norwegian, Swedish, Finnish, Polish, Czech,
Hungarian, Turkish, Russian, Ukrainian, Arabic, Japanese, Chinese and Korean. The last line holds the East Asian signs
for years, hours, minutes and seconds. Single letters, which are days in Hungarian, are left out: ``k9`` is a handle."""

TRUTH_VALUES = frozenset(_TRUTH_VALUES.split())
"""What a truth value is called in the spreadsheets of the same languages, case-folded. Those of East Asia say TRUE."""
