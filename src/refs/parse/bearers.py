"""
Names that tell which of the words of a name is the given and which the family name.
"""

from __future__ import annotations

from typing import Final

GIVEN_NAMES: Final = frozenset(
    """
    Adriana Agnieszka Agnès Aleksandr Alessandra Alessandro Alexandra Alice Alicia Amélie Ana Andrzej André Anita Anja Anke Anna Anne
    Annette Antje Antonio Arne Astrid Aurélie Barbara Beata Beatriz Birgit Björn Brigitte Britta Camille Carla Carlos Carmen Carolina
    Caroline Catherine Charlotte Christa Christine Christophe Claire Clara Claudia Cristina Cécile Céline Daniela Denise Diana Didier
    Dmitry Dorota Dorothea Eduardo Elena Eleonora Elisabeth Elizabeth Elke Emily Emma Enrique Erik Ernesto Eva Ewa Fabio Federico
    Fernando Francesca Francesco Francisca François Françoise Friederike Frédéric Gabriela Gabriele Geneviève Giovanni Gisela Giulia
    Giuseppe Grzegorz Gudrun Guillaume Guillermo Gunnar Hanna Heike Helen Helena Helga Helmut Henri Henrik Hélène Ingrid Irene Isabel
    Isabelle Iwona Jacek Jacqueline Jacques Jana Javier Jennifer Jessica Joachim Joanna Johanna Johannes José Joséphine João Juan Julia
    Julie Julien Jutta Jürgen Karin Karina Katarzyna Katharina Katherine Kathleen Kathrin Katja Kerstin Kirsten Klaus Krzysztof Laetitia
    Leonardo Linda Lisa Lorenzo Louise Lucia Lucie Luigi Luis Luisa Maarten Magdalena Magnus Manon Manuel Manuela Margaret
    Margarita Maria Mariana Marianne Marta Mary María Mathias Matteo Matthieu Mauro Małgorzata Michał Michel Michele Michèle Mikhail
    Mireille Monica Monika Muriel Nancy Natalia Natalya Nathalie Nicola Nicole Nils Olga Pablo Paola Paolo Pascale Patricia Paulina
    Pedro Petra Philippe Pierre Pilar Piotr Rachel Rebecca Renate Ricardo Roberto Sabine Sandra Sara Sarah Sebastian Sergey Sergio
    Silvia Sofia Sophie Stefania Stefano Stephanie Stéphane Stéphanie Susan Susanne Suzanne Sven Sylvie Sébastien Tatiana Teresa Thierry
    Thérèse Tomasz Ulrike Ursula Ute Uwe Valeria Valérie Vanessa Virginie Vladimir Véronique Wojciech Wolfgang Xavier Yannick Yulia Yves
    Zofia Émile Éric Étienne Алексей Анна Владимир Дмитрий Елена Ирина Мария Наталья Ольга Сергей Татьяна
    Александр Андрей Виктор Галина Евгений Екатерина Людмила Марина Михаил Николай Павел Светлана Юлия Юрий
    Annick Antonella Arlette Bénédicte Caterina Chantal Chiara Christelle Christiane Claudine Clémence Corinne Cédric Danièle Danielle
    Delphine Donatella Élodie Éliane Élisabeth Emanuela Emmanuelle Fabienne Fabrice Federica Francis Frédérique Gaëlle Geoffroy Ghislaine
    Giacomo Giancarlo Gianfranco Gianluca Gilles Ginette Gisèle Giulio Guillemette Hervé Huguette Ilaria Isabella Jeanine Jocelyne Josette
    Josiane Jérémie Jérôme Liliane Loïc Loredana Luciana Ludovic Madeleine Marcella Mariangela Martine Maryse Mathilde Maud Maurizio
    Mélanie Micheline Mirella Monique Mylène Nadine Nadège Nicoletta Noémie Odile Ornella Patrizia Perrine Pierluigi Raffaele Raffaella
    Rémi Rémy Riccardo Roberta Roselyne Rosanna Sandrine Serge Severine Séverine Silvana Solange Sylvain Tiphaine Tiziana Tommaso Umberto
    Valentina Vincenzo Violaine Vittorio Viviane Yvette Yvonne
    József István János Zoltán Gábor Attila Erzsébet Katalin Ilona Éva Zsuzsanna Zsuzsa Judit Ágnes Iván Benő György Jenő Krisztina Béla Mihály
    András Miklós Árpád Endre Ákos Csaba Géza Kálmán Ödön Tibor Vilmos Zsolt Emőke Erika Gabriella Ildikó Júlia Klára Margit Mária Nóra Piroska
    Réka Tünde Anikó Bence Magdolna Zsófia Krisztián Györgyi
    Jiří Zdeněk Václav František Kateřina Věra Alena Eliška Jitka Oldřich Ondřej Vojtěch Dagmar Zuzana Markéta Jaroslav Miroslav Lenka Hana
    Ivana Ľubomír Ladislav Stanislav Bohumil
    Zbigniew Wiesław Jadwiga Łukasz Stanisław Małgorzata Elżbieta Bogdan Ryszard Tadeusz Zdzisław Krystyna Bożena Halina Grażyna Beata Jolanta
    Ljiljana Mirjana Željko Snežana Milica Dragan Zoran Jelena Vesna Josip Marija Ioana Mihaela
    Олександр Наталія Олена Тетяна Світлана Ірина Микола Володимир Сергій Андрій Юрій Михайло Євген Галина Людмила
    """.split()
)
"""Given names that are hardly ever family names."""
BORNE_FIRST: Final = GIVEN_NAMES | frozenset(
    """
    Aaron Adam Alain Alan Albert Alberto Alexander Amartya Amy Anders Andrea Andrew Angela Anthony Antoine Arthur Ashley Austin Benjamin
    Benoît Bernard Bernd Betty Billy Bobby Bradley Brandon Brenda Brian Bruce Bryan Carl Carlo Carol Carolyn Charles Christian Christoph
    Claude Danica Daniel David Deborah Debra Dennis Diego Dieter Dominique Donald Donna Dorothy Douglas Dylan Edward Elijah Enrico Eric
    Ernst Esther Ethan Eugene Felipe Florence Franco Frank Friedrich Fritz Gabriel Gary Georg George Georges Gerald Giorgio Gonzalo
    Gregory Gustav Guy Hannah Hans Howard Harold Howard Heather Heinz Henry Hugo Ignacio Jack Jacob Jaime James Jan Janet Jason Jean Jeffrey Jeremy
    Jerry Jesse Joe Johan John Jonathan Jordan Jorge Joseph Judith Justin Karen Karl Keith Kenneth Kevin Kimberly Knut Kurt Kyle Larry
    Lars Laura Laurence Lawrence Leonard Logan Louis Luca Luciano Ludwig Marc Marcel Marco Marie Marina Mario Marion Mark Markus Martin
    Martina Mason Massimo Maurice Max Michael Michelle Miguel Nathan Nicholas Nicolas Niklas Noam Norman Ole Oliver Olivia Olivier Olof
    Otto Pamela Pascal Patrick Paul Per Peter Philip Pietro Rafael Ralph Randy Raphaël Raymond Raúl Reinhart Richard Robert Rodrigo
    Roger Roland Ronald Roy Russell Ruth Ryan Samantha Samuel Santiago Scott Sean Sharon Simon Stanley Stefan Stephen Steven Terry
    Achille Aimé Alfred Anatole Ángel Antonia Armand August Auguste Blaise Bruno Camille Denis Edgar Edmond Emmanuel Ernest Eugène Fernand Félix Gaston Germaine
    Gérard Gustave Hippolyte Honoré Ivan Jules Laurent Léon Luc Lucien Léa Marguerite Marius Max Mona Raymonde Régis René Roger Rolande Simone Tzvetan
    László Sándor Ferenc Péter Pál Tamás Imre Lajos Gyula Márta Simon Josef Pavel Tomáš Jan Ján Petr Michal Karel Roman Milan Libor Marek Radek Lukáš
    Ivan Marko Ante Nikola Petar Janez Ioan Gheorghe Nicolae Constantin Mihai Vasile Alexandru Andrei Ștefan Sorin Lucian
    Mehmet Mustafa Ahmet Hüseyin Hasan İbrahim Fatma Ayşe Emine Hatice Zeynep Elif Murat Ömer
    Søren Niels Jens Mette Hanne Inger Birgitte Lene Morten Jørgen Svend Kari Marit Liv Berit Bjørn Kjell Svein Geir Terje Øystein Åse Birgitta Göran
    Håkan Torbjörn Åke Bengt Pieter Hendrik Willem Cornelis Marieke Sanne Geert Annemarie Jaap Kees Margriet
    Matti Juha Timo Mikko Jari Antti Jukka Hannu Pekka Liisa Maija Leena Päivi Tuula Ritva Anneli Sirkka Eija Jouni Pertti Yrjö
    Theodor Thomas Timothy Tomás Tyler Ulrich Victor Vincent Walter Wayne Werner Wilhelm William Willie Yannis Zachary
    Adrian Agnes Alejandro Alexandre Alexandros Alexis Alina Alison Allan Alois Amanda Amir Amit Andreas Andrés Angelika Anselm Anton
    Armin Ashok Axel Ayesha Bernhard Bettina Boris Brett Camilla Carola Carole Carsten Cathy Cheryl Christina Christopher Christos Claudio
    Claus Cynthia Daisuke Dana Daniele Davide Derek Detlef Diane Dimitrios Dirk Dominik Edwin Eileen Elisa Ellen Erica Erving Erwin Espen
    Etienne Eugenia Fatemeh Felix Fernanda Filippo Florian Frances Francisco Franz Frederick Gemma Geoffrey Georgios Gerard Gerd Gerhard
    Gert Gina Giovanna Gloria Graeme Greg Guido Günter Hamed Hannelore Hansjörg Harry Hartmut Hazel Heidrun Heiko Heiner Heinrich Helge
    Henrique Herbert Herman Hideo Hiroaki Hirofumi Hiroyuki Hitoshi Holger Horst Hossein Hugh Igor Inge Ingo Ioannis Irena Jane Jenny
    Jerome Jill Joan Jochen Joel Johann Jorma Joshua Joyce Julian Juliana Julio Jörg Kamil Karsten Kate Kathryn Katrin Katsuhiko Kazuaki
    Kazuo Kenji Koichi Koji Konrad Konstantinos Kristina Kyoko Lauren Leticia Lina Lothar Ludmila Luiz Mahmoud Makoto Manfred Marcela
    Marcelo Marcos Marian Martha Maryam Masafumi Masahiro Masakazu Masato Matthew Matthias Maureen Mechthild Megan Mehdi Melissa Michaela
    Mieke Mike Minoru Miriam Naomi Naoya Natalie Nick Nigel Nikolaus Nina Nora Norbert Olaf Oscar Pauline Paulo Petter Philipp Phillip
    Rainer Ralf Randall Regina Regine Reiner Reinhard Rita Rolf Rudolf Ruud Rüdiger Satoshi Sergei Sheila Shelley Shinichi Shinya Shiro
    Sidney Siegfried Sigrid Silke Simona Sofie Sonia Sonja Stefanie Stella Stephan Steve Stuart Susana Svante Sylvia Takahiro Takashi
    Takayuki Takeshi Terrence Theodore Thorsten Tina Tobias Tomoko Tony Torsten Tsuyoshi Udo Valerie Verena Veronika Victoria Volker Wendy
    Yoko Yolanda Yoshihiro Yoshinori Zahra
    """.split()
)
"""These and others that stand first where they stand before a family name."""

EAST_ASIAN: Final = frozenset(
    "Cao Chan Chang Chen Cheng Cho Choi Chung Deng Fan Feng Fu Gao Guo Han He Hong Hu Huang Hwang Jeon Jeong Jiang Jung Kang Kim Kwon Lee Li Liang "
    "Lim Lin Liu Lu Luo Ma Pan Park Peng Seo Shen Shin Song Sun Tan Tang Tian Wang Wei Wong Wu Xiao Xie Xu Yang Yao Ye Yin Yoon Yu Yuan Zeng Zhang Zhao "
    "Zheng Zhou Zhu Ooi".split()
)
"""Family names of China and Korea, before which two syllables of a given name stand."""

CAPITAL_PARTICLES: Final = frozenset(
    "Al El Ben Bin Ibn Abu Abd Ait Da De Del Della Di Du La Le Lo San Van Von Den Ten Ter DE DI DEL VAN".split()
)
"""Particles that begin a family name though they are written with a capital letter: `Al Faleh`."""
