/**
 * The most used passwords of 12 characters and more: from the frequency list of zxcvbn (MIT, Dropbox and zxcvbn-ts), and
 * what French keyboards and speakers make of the same habit. Lower case.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
    123qweasdzxc 1qaz2wsx3edc q1w2e3r4t5y6 1q2w3e4r5t6y qazwsxedcrfv 123456qwerty qwerty123456 leavemealone 123456654321 gfhjkmgfhjkm
    qazwsxedc123 ghjcnjgfhjkm zxcasdqwe123 sonyericsson 123456789qwe 1qazxsw23edc qwerasdfzxcv qweasdzxc123 flvbybcnhfnjh
    123456789987654321 112233445566 ghbdtnrfrltkf websolutions finalfantasy 1qaz2wsx3edc4rfv unbelievable administrator 123321123321
    justinbieber 123qwe123qwe needforspeed 123456789123 supernatural professional scandinavian dkflbvbhjdbx qazwsxedcrfvtgb
    123456789012 dkflbvbhjdyf counterstrike zaq1xsw2cde3 vfvfvskfhfve 123456789abc fkmnthyfnbdf intelligence ghjcnjghjcnj
    123456789qwerty qazxswedcvfr qwertyasdfgh 1111111111zz fktrcfylhjdbx fktrcfylhjdyf 123456789qaz ghbdtnghbdtn password1234
    12345678900987654321 chesterfield 010203040506 102030405060 qwerty123456789 iseedeadpeople transformers devilmaycry4 qwertyytrewq
    jamesbond007 123123qweqwe 4815162342lost 123456789qqq asdfghjkl123 1234qwerasdf 123qwe456rty 1234567890qw ghjcnjrdfibyj
    qwertyuiop123 international q1w2e3r4t5y6u7 ptybnxtvgbjy 1qa2ws3ed4rf 123456789zxc 12345678987654321 playstation3 159753159753
    1234567890qwe cosmopolitan q1w2e3r4t5y6u7i8 1qazxsw23edcvfr4 12qw34er56ty christopher1 159753456852 philadelphia peanutbutter
    minecraft123 qawsedrftgyh abc123456789 123321qweewq residentevil 1234567890zzz 012345678910 avrillavigne massimiliano
    nhfdvfnjkju123 temppassword p030710p$e4o punksnotdead fynfyfyfhbde nightcrawler playstation2 gjkysqgbpltw ticketmaster
    stratocaster ghjcnjqgfhjkm 123456789101 1234567890qaz frederiksberg 1a2s3d4f5g6h passwordpassword sanfrancisco
    1234567qwertyu lytghjgtnhjdcr 111222333000 nhecsyfujkjdt zaqwsxcderfv qwaszxerdfcv antananarivu greenlantern qazwsxqazwsx
    vfrcbvvfrcbv 1234qwerasdfzxcv ghjcnjgbpltw 123321456654 1234567890987654321 1234567890qwerty q1w2e3r4t5y6u7i8o9p0 morganstanley
    qwe123qwe123 gtnhjpfdjlcr zxcvbn123456 bltynbabrfwbz warhammer40k passwordstandard construction bpgjldsgjldthnf
    qazxswedc123 qwertyuiop10 cjdthitycndj 1234567887654321 123456789000 014702580369 asdfgh123456 necronomicon
    mortalkombat 123qwerty123 systemofadown qaz123wsx456 nastyanastya zxcvbnm123456789 satisfaction cheeseburger a1s2d3f4g5h6
    122333444455555 vladimirovna 111222333444555 azertyuiop12 azertyuiop123 azertyuiop1234 azerty123456 azertyuiopqs azertyuiopqsdf
    azertyqwerty motdepasse12 motdepasse123 motdepasse1234 motdepassemotdepasse monmotdepasse bonjourbonjour bonjour12345
    bonjour123456 jetaimejetaime jetaime12345 soleilsoleil doudoudoudou administrateur bienvenue123 bienvenue1234 changezmoi123
    changeme1234 changemenow1 welcome12345 letmein12345 letmeinletmein password12345 password123456 mypassword123 iloveyou1234
    qwertyuiop1234 qwerty1234567 aaaabbbbcccc abcdefghijkl abcdefghijklm abcd12345678 abcdef123456
  `
    .trim()
    .split(/\s+/),
);
